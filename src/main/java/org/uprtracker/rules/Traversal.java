package org.uprtracker.rules;

import io.quarkus.hibernate.validator.ValidatorFactoryCustomizer;
import jakarta.inject.Singleton;
import jakarta.validation.Path;
import jakarta.validation.TraversableResolver;
import java.lang.annotation.ElementType;
import org.hibernate.validator.BaseHibernateValidatorConfiguration;

/**
 * What is validated here are contents, which are there as a whole. Nobody has to be asked of each field whether it was
 * loaded from the database, which takes as long as the validation itself.
 */
@Singleton
public class Traversal implements ValidatorFactoryCustomizer, TraversableResolver {
    @Override
    public void customize(BaseHibernateValidatorConfiguration<?> configuration) {
        configuration.traversableResolver(this).enableTraversableResolverResultCache(false);
    }

    @Override
    public boolean isReachable(Object of, Path.Node property, Class<?> root, Path path, ElementType element) {
        return true;
    }

    @Override
    public boolean isCascadable(Object of, Path.Node property, Class<?> root, Path path, ElementType element) {
        return true;
    }
}
