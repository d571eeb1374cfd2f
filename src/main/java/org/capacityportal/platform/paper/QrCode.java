package org.capacityportal.platform.paper;

import io.nayuki.qrcodegen.QrCode.Ecc;

/** An address as a picture that phones read (QR code, ISO/IEC 18004). */
public final class QrCode {

    /** The light frame around the code, in modules, without which phones may not find it. */
    private static final int QUIET = 4;

    private QrCode() {}

    /**
     * Draws the code of an address as SVG, dark on light whatever theme surrounds it; it takes the width of where it stands.
     *
     * @param title what the code leads to, for those who do not see it
     */
    public static String svg(String address, String title) {
        io.nayuki.qrcodegen.QrCode code = io.nayuki.qrcodegen.QrCode.encodeText(address, Ecc.MEDIUM);
        int side = code.size + 2 * QUIET;
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"cp-qr\" role=\"img\" viewBox=\"0 0 " + side + " "
                + side
                + "\" shape-rendering=\"crispEdges\"><title>" + escaped(title) + "</title><rect width=\"" + side
                + "\" height=\"" + side + "\" fill=\"#ffffff\"/><path fill=\"#000000\" d=\"" + modules(code)
                + "\"/></svg>";
    }

    /** The dark modules, neighbours in a row as one. */
    private static String modules(io.nayuki.qrcodegen.QrCode code) {
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                int from = x;
                while (x < code.size && code.getModule(x, y)) {
                    x++;
                }
                if (x > from) {
                    path.append("M%d %dh%dv1H%dz".formatted(from + QUIET, y + QUIET, x - from, from + QUIET));
                }
            }
        }
        return path.toString();
    }

    private static String escaped(String text) {
        return XmlText.of(text).replace("&", "&amp;").replace("<", "&lt;");
    }
}
