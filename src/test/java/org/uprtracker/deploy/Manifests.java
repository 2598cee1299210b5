package org.uprtracker.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Manifests as the API of a cluster would read them, only stricter: a name it does not know is an error. */
final class Manifests {

    private static final Map<String, Class<?>> TYPES = Map.of(
            "v1/Namespace", Namespace.class, "v1/ServiceAccount", ServiceAccount.class, "v1/ConfigMap", ConfigMap.class,
            "v1/Service", Service.class, "v1/PersistentVolumeClaim", PersistentVolumeClaim.class,
            "apps/v1/Deployment", Deployment.class, "networking.k8s.io/v1/NetworkPolicy", NetworkPolicy.class,
            "policy/v1/PodDisruptionBudget", PodDisruptionBudget.class,
            "autoscaling/v2/HorizontalPodAutoscaler", HorizontalPodAutoscaler.class);
    private static final Set<String> CUSTOM = Set.of("postgresql.cnpg.io/v1/Cluster", "postgresql.cnpg.io/v1/ScheduledBackup",
            "barmancloud.cnpg.io/v1/ObjectStore");

    static final YAMLMapper YAML = YAMLMapper.builder()
            // The types keep what they do not know for later; here it is a misspelt name.
            .annotationIntrospector(new JacksonAnnotationIntrospector() {
                @Override
                public Boolean hasAnySetter(Annotated annotated) {
                    return false;
                }
            }).build();

    private Manifests() {
    }

    static List<JsonNode> read(Path file) throws IOException {
        try (var documents = YAML.readerFor(JsonNode.class).<JsonNode>readValues(new YAMLFactory().createParser(file.toFile()))) {
            return documents.readAll();
        }
    }

    static List<JsonNode> read(String yaml) throws IOException {
        try (var documents = YAML.readerFor(JsonNode.class).<JsonNode>readValues(new YAMLFactory().createParser(yaml))) {
            return documents.readAll();
        }
    }

    /** @return what the API would not understand, with the name of the object; empty if all is well */
    static List<String> faults(JsonNode manifest) {
        String kind = manifest.path("apiVersion").asText() + "/" + manifest.path("kind").asText();
        String name = kind + " " + manifest.at("/metadata/name").asText() + ": ";
        List<String> faults = new ArrayList<>();
        if (CUSTOM.contains(kind)) {
            schema(manifest.path("kind").asText()).validate(manifest).forEach(message -> faults.add(name + message));
        } else if (TYPES.containsKey(kind)) {
            try {
                YAML.treeToValue(manifest, TYPES.get(kind));
            } catch (IOException e) {
                faults.add(name + e.getMessage());
            }
        } else {
            faults.add(name + "no type to hold it against");
        }
        return faults;
    }

    private static JsonSchema schema(String kind) {
        try (InputStream in = Manifests.class.getResourceAsStream("/deploy/cloudnativepg.json")) {
            JsonNode schema = new ObjectMapper().readTree(in).at("/$defs/" + kind);
            return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(schema);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
