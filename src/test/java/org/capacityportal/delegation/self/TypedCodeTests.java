package org.capacityportal.delegation.self;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TypedCodeTests {

    @Test
    void codesAreOfLettersThatCannotBeTakenForEachOther() {
        Set<String> codes = new HashSet<>();
        for (int i = 0; i < 1000; i++) {
            codes.add(TypedCode.create());
        }
        assertThat(codes).hasSize(1000).allMatch(code -> code.matches("[a-hjkmnp-z2-9]{12}"));
    }

    @Test
    void aCodeIsReadHoweverItIsTyped() {
        String code = TypedCode.create();
        assertThat(TypedCode.shown(code)).matches("\\w{4}-\\w{4}-\\w{4}");
        assertThat(TypedCode.read(TypedCode.shown(code))).isEqualTo(code);
        assertThat(TypedCode.read(" " + code.toUpperCase() + "- ")).isEqualTo(code);
        assertThat(TypedCode.read("<script>")).isEqualTo("script");
    }
}
