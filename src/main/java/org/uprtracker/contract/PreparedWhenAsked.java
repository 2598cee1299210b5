package org.uprtracker.contract;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.util.ArrayDeque;
import java.util.Queue;

/**
 * Puts off the preparation of the OpenAPI document, a seventh of the service's start, until somebody asks for it: Quarkus
 * reads it from its file and writes it anew, twice.
 */
@WhenAsked
@Interceptor
@Priority(Interceptor.Priority.APPLICATION)
public class PreparedWhenAsked {
    private final Queue<InvocationContext> putOff = new ArrayDeque<>();

    @AroundInvoke
    synchronized Object putOff(InvocationContext call) throws Exception {
        if (call.getMethod().getReturnType() == void.class) {
            putOff.add(call);
            return null;
        }
        while (!putOff.isEmpty()) {
            putOff.peek().proceed();
            putOff.remove();
        }
        return call.proceed();
    }
}
