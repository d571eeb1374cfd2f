package org.capacityportal;

import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;

/** An association that is read when it is needed, not with every row. */
class LazyAssociation extends ArchCondition<JavaField> {

    LazyAssociation() {
        super("be fetched lazily");
    }

    @Override
    public void check(JavaField field, ConditionEvents events) {
        boolean lazy = field.getAnnotationOfType(ManyToOne.class).fetch() == FetchType.LAZY;
        events.add(new SimpleConditionEvent(
                field, lazy, field.getFullName() + " is fetched " + (lazy ? "lazily" : "eagerly")));
    }
}
