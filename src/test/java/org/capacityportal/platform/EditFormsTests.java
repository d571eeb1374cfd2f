package org.capacityportal.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class EditFormsTests {

    private record Row(@Nullable String donor, @Nullable Integer share) {}

    private record Form(
            @Nullable String title,
            @Nullable String venue,
            @Nullable List<Row> rows) {}

    private static final Form BASE = new Form("Seminar", null, List.of(new Row("Sida", 50)));

    private final JsonMapper json = JsonMapper.builder().build();
    private final EditForms editForms = new EditForms(json);

    private EditConflict<Form> merge(Form mine, Form theirs) {
        return editForms.merge(new EditState(3, json.writeValueAsString(BASE)), mine, theirs);
    }

    @Test
    void takesBothEditsWhereTheyTouchDifferentFields() {
        EditConflict<Form> conflict = merge(
                new Form("Seminar in Dnipro", "", List.of(new Row("Sida", 50))),
                new Form("Seminar", "City hall", List.of(new Row("Sida", 50))));
        assertThat(conflict.merged())
                .isEqualTo(new Form("Seminar in Dnipro", "City hall", List.of(new Row("Sida", 50))));
        assertThat(conflict.changes())
                .singleElement()
                .satisfies(change -> assertThat(change.field()).isEqualTo("venue"))
                .satisfies(change -> assertThat(change.theirs()).isEqualTo("City hall"))
                .satisfies(change -> assertThat(change.contested()).isFalse());
    }

    @Test
    void keepsTheLaterTextWhereBothChangedAndShowsTheOther() {
        EditConflict<Form> conflict =
                merge(new Form("Seminar in Dnipro", null, BASE.rows()), new Form("Dnipro seminar", null, BASE.rows()));
        assertThat(conflict.merged().title()).isEqualTo("Seminar in Dnipro");
        assertThat(conflict.changes())
                .containsExactly(
                        new EditConflict.Change("title", "Seminar", "Dnipro seminar", "Seminar in Dnipro", true));
    }

    @Test
    void takesRowsAsAWholeAndNamesThem() {
        EditConflict<Form> conflict = merge(BASE, new Form("Seminar", null, List.of(new Row("USAID", 100))));
        assertThat(conflict.merged().rows()).containsExactly(new Row("USAID", 100));
        assertThat(conflict.changes()).singleElement().satisfies(change -> assertThat(change.theirs())
                .isEqualTo("USAID · 100"));
    }

    @Test
    void sameEditByBothIsNoConflict() {
        Form same = new Form("Seminar in Dnipro", null, BASE.rows());
        assertThat(merge(same, same).changes()).isEmpty();
    }

    @Test
    void aBaseThatWasTamperedWithLosesNothing() {
        Form mine = new Form("Mine", null, null);
        Form theirs = new Form("Theirs", "City hall", null);
        EditConflict<Form> conflict = editForms.merge(new EditState(1, "no json"), mine, theirs);
        assertThat(conflict.merged().title()).isEqualTo("Mine");
        assertThat(conflict.changes()).extracting(EditConflict.Change::theirs).containsExactly("Theirs", "City hall");
    }
}
