package org.capacityportal.platform.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class QrCodeTests {

    private static final Pattern RUN = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1H(\\d+)z");

    @Test
    void drawsEveryDarkModuleOnceInsideTheQuietZone() {
        String address = "https://portal.example/checkin/" + "k".repeat(43);

        boolean[][] drawn = drawn(QrCode.svg(address, "Check in"));

        io.nayuki.qrcodegen.QrCode code =
                io.nayuki.qrcodegen.QrCode.encodeText(address, io.nayuki.qrcodegen.QrCode.Ecc.MEDIUM);
        assertThat(drawn).hasDimensions(code.size + 8, code.size + 8);
        for (int y = 0; y < drawn.length; y++) {
            for (int x = 0; x < drawn.length; x++) {
                assertThat(drawn[y][x]).as("%d, %d", x, y).isEqualTo(code.getModule(x - 4, y - 4));
            }
        }
    }

    @Test
    void theTitleIsText() {
        assertThat(QrCode.svg("https://portal.example/", "<b> & co\u0000")).contains("<title>&lt;b> &amp; co</title>");
    }

    private static boolean[][] drawn(String svg) {
        int side = Integer.parseInt(svg.replaceAll("(?s).*viewBox=\"0 0 (\\d+) .*", "$1"));
        boolean[][] modules = new boolean[side][side];
        for (MatchResult run : RUN.matcher(svg).results().toList()) {
            for (int i = 0; i < Integer.parseInt(run.group(3)); i++) {
                modules[Integer.parseInt(run.group(2))][Integer.parseInt(run.group(1)) + i] = true;
            }
        }
        return modules;
    }
}
