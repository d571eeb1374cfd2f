package org.capacityportal.platform;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.IntConsumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Edit forms of records that several people may have open. The form remembers what it showed when it was opened; when
 * somebody else saved in between, the two edits are merged field by field: what only one of the two changed is taken,
 * what both changed stays as the later one typed it, with the other's value shown beside it.
 */
@Component
public class EditForms {

    private final JsonMapper json;

    EditForms(JsonMapper json) {
        this.json = json;
    }

    /** Opens the form of a record: puts it into the model as {@code form}, with its state as {@code edit}. */
    public void open(Editable<?> now, Model model) {
        model.addAttribute("form", now.form());
        model.addAttribute("edit", state(now));
    }

    /**
     * Runs the use case that makes a record of a form.
     *
     * @return the id of the record; null where the form has to be shown again, with its errors
     */
    public @Nullable Long created(BindingResult errors, LongSupplier create) {
        if (errors.hasErrors()) {
            return null;
        }
        try {
            return create.getAsLong();
        } catch (FieldRejectedException rejected) {
            rejected.addTo(errors);
            return null;
        }
    }

    /**
     * Runs the use case that saves an edited form.
     *
     * @param save takes the version of the form and fails when the record is past it
     * @param now reads the record as it is now, when somebody else was faster
     * @return whether it was saved; where not, the model holds what the form needs to be shown again: its errors, or
     *     both edits merged with the {@link EditConflict} as {@code conflict}
     */
    public <F extends Record> boolean saved(
            F form, BindingResult errors, EditState state, Model model, IntConsumer save, Supplier<Editable<F>> now) {
        model.addAttribute("edit", state);
        if (errors.hasErrors()) {
            return false;
        }
        try {
            save.accept(state.version());
            return true;
        } catch (FieldRejectedException rejected) {
            rejected.addTo(errors);
        } catch (OptimisticLockingFailureException overtaken) {
            Editable<F> current = now.get();
            EditConflict<F> conflict = merge(state, form, current.form());
            model.addAttribute("form", conflict.merged());
            model.addAttribute("edit", state(current));
            model.addAttribute("conflict", conflict);
        }
        return false;
    }

    private EditState state(Editable<?> now) {
        return new EditState(now.version(), json.writeValueAsString(now.form()));
    }

    /**
     * Merges an edit that came too late into the record as it is now.
     *
     * @param mine what was typed; its {@code state} tells what it was typed upon
     * @param theirs the record as it is now
     */
    <F extends Record> EditConflict<F> merge(EditState state, F mine, F theirs) {
        @Nullable F base = read(state.base(), mine);
        RecordComponent[] components = mine.getClass().getRecordComponents();
        Object[] merged = new Object[components.length];
        List<EditConflict.Change> changes = new ArrayList<>();
        for (int i = 0; i < components.length; i++) {
            Object was = base == null ? null : value(components[i], base);
            Object my = value(components[i], mine);
            Object their = value(components[i], theirs);
            boolean iChanged = base == null || !same(my, was);
            boolean theyChanged = base == null ? !same(their, my) : !same(their, was);
            merged[i] = iChanged ? my : their;
            if (theyChanged && !same(my, their)) {
                changes.add(
                        new EditConflict.Change(components[i].getName(), text(was), text(their), text(my), iChanged));
            }
        }
        return new EditConflict<>(instantiate(mine, components, merged), changes);
    }

    private <F extends Record> @Nullable F read(String base, F like) {
        try {
            @SuppressWarnings("unchecked")
            Class<F> type = (Class<F>) like.getClass();
            return json.readValue(base, type);
        } catch (JacksonException tamperedWith) {
            return null;
        }
    }

    private static boolean same(@Nullable Object one, @Nullable Object other) {
        return Objects.equals(blankToNull(one), blankToNull(other));
    }

    private static @Nullable Object blankToNull(@Nullable Object value) {
        if (value instanceof String text) {
            return text.isBlank() ? null : text.strip().replace("\r\n", "\n");
        }
        if (value instanceof List<?> list) {
            List<?> filled = filled(list);
            return filled.isEmpty() ? null : filled;
        }
        return value;
    }

    /** How many blank rows a form offers makes no difference. */
    private static List<?> filled(List<?> rows) {
        return rows.stream()
                .filter(row -> !(row instanceof FormRow formRow && formRow.blank()))
                .toList();
    }

    private static String text(@Nullable Object value) {
        if (value instanceof List<?> list) {
            return String.join("; ", filled(list).stream().map(EditForms::text).toList());
        }
        if (value instanceof Record entry) {
            return String.join(
                    " · ",
                    Arrays.stream(entry.getClass().getRecordComponents())
                            .map(component -> text(value(component, entry)))
                            .filter(part -> !part.isEmpty())
                            .toList());
        }
        return value == null ? "" : value.toString();
    }

    private static @Nullable Object value(RecordComponent component, Record record) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    @SuppressWarnings("unchecked")
    private static <F extends Record> F instantiate(F like, RecordComponent[] components, Object[] values) {
        try {
            Constructor<?> canonical = like.getClass()
                    .getDeclaredConstructor(Arrays.stream(components)
                            .map(RecordComponent::getType)
                            .toArray(Class[]::new));
            canonical.setAccessible(true);
            return (F) canonical.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
