package org.clearorbit;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;

/** No call to certain methods of a class, whatever their arguments. */
final class NoCallsTo extends ArchCondition<JavaClass> {

    private final Class<?> owner;
    private final Set<String> methods;

    NoCallsTo(Class<?> owner, Set<String> methods) {
        super("not call " + owner.getSimpleName() + "." + methods);
        this.owner = owner;
        this.methods = methods;
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        type.getMethodCallsFromSelf().stream()
                .filter(call -> call.getTargetOwner().isEquivalentTo(owner)
                        && methods.contains(call.getTarget().getName()))
                .forEach(call -> events.add(SimpleConditionEvent.violated(call, call.getDescription())));
    }
}
