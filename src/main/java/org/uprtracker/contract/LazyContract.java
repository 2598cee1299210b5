package org.uprtracker.contract;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.smallrye.openapi.runtime.OpenApiDocumentService;
import jakarta.enterprise.inject.build.compatible.spi.BuildCompatibleExtension;
import jakarta.enterprise.inject.build.compatible.spi.ClassConfig;
import jakarta.enterprise.inject.build.compatible.spi.Enhancement;

/**
 * Tells the build that the bean which serves the OpenAPI document has it prepared {@link WhenAsked}: in the packaged program.
 * In tests and in development that bean comes from another class loader, which does not see the annotation.
 */
public class LazyContract implements BuildCompatibleExtension {
    @Enhancement(types = OpenApiDocumentService.class)
    public void putOff(ClassConfig service) {
        if (LaunchMode.current().isProduction()) {
            service.addAnnotation(WhenAsked.class);
        }
    }
}
