package org.uprtracker.rules;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.validation.ClockProvider;
import jakarta.validation.Path;
import jakarta.validation.TraversableResolver;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.lang.annotation.ElementType;
import java.time.Clock;
import java.util.Locale;
import java.util.Set;
import org.hibernate.validator.HibernateValidator;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;

/**
 * The validator of contents. It is made when something is first validated: Quarkus would make it, and look at every class that
 * has a constraint, at each start, which is a fifth of that.
 */
@ApplicationScoped
public class ContentValidation {
    @Produces
    @ApplicationScoped
    public static Validator validator() {
        return validator(Clock::systemDefaultZone);
    }

    /** @param clock tells what lies in the future */
    public static Validator validator(ClockProvider clock) {
        return Validation.byProvider(HibernateValidator.class).configure()
                .messageInterpolator(new ParameterMessageInterpolator(Set.of(Locale.ENGLISH), Locale.ENGLISH,
                        context -> Locale.ENGLISH, false))
                .clockProvider(clock)
                .traversableResolver(new Whole())
                .enableTraversableResolverResultCache(false)
                .buildValidatorFactory()
                .getValidator();
    }

    /**
     * What is validated here are contents, which are there as a whole. Nobody has to be asked of each field whether it was
     * loaded from the database, which takes as long as the validation itself.
     */
    private static final class Whole implements TraversableResolver {
        @Override
        public boolean isReachable(Object of, Path.Node property, Class<?> root, Path path, ElementType element) {
            return true;
        }

        @Override
        public boolean isCascadable(Object of, Path.Node property, Class<?> root, Path path, ElementType element) {
            return true;
        }
    }
}
