package org.uprtracker.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Promise: what is given to a cluster is what its API understands, and speaks of this service as it is. */
class ManifestsTest {

    private static final Path DEPLOY = Path.of("deploy");
    private static final Path KUBERNETES = DEPLOY.resolve("kubernetes");
    private static final Map<String, List<JsonNode>> RENDERED = new HashMap<>();

    @Test
    void everyFileIsUnderstoodByTheApi() throws IOException {
        List<String> faults = new ArrayList<>();
        List<String> read = new ArrayList<>();
        try (Stream<Path> files = Files.walk(KUBERNETES)) {
            for (Path file : files.filter(file -> file.toString().endsWith(".yaml")
                    && !file.endsWith("kustomization.yaml")).sorted().toList()) {
                for (JsonNode manifest : Manifests.read(file)) {
                    read.add(manifest.path("kind").asText());
                    Manifests.faults(manifest).forEach(fault -> faults.add(file + ": " + fault));
                }
            }
        }
        assertEquals(List.of(), faults);
        assertTrue(read.containsAll(List.of("Deployment", "NetworkPolicy", "PodDisruptionBudget", "HorizontalPodAutoscaler",
                "Cluster", "ScheduledBackup", "ObjectStore")), read.toString());
    }

    @Test
    void aMisspeltNameIsFound() throws IOException {
        String deployment = Files.readString(KUBERNETES.resolve("base/deployment.yaml"));
        String database = Files.readString(KUBERNETES.resolve("overlays/cloudnativepg/database.yaml"));
        assertEquals(1, Manifests.faults(Manifests.read(deployment.replace("periodSeconds: 2\n", "periodSecond: 2\n")).get(0)).size());
        assertEquals(1, Manifests.faults(Manifests.read(deployment.replace("failureThreshold: 6", "failureThreshold: six")).get(0)).size());
        assertEquals(1, Manifests.faults(Manifests.read(database.replace("walStorage:", "walstorage:")).get(0)).size());
        assertEquals(1, Manifests.faults(Manifests.read(database.replace("instances: 3", "instances: three")).get(0)).size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"one-node", "cloudnativepg"})
    void whatAnOverlayBecomesIsUnderstoodByTheApi(String overlay) {
        List<JsonNode> manifests = rendered(overlay);
        assertEquals(List.of(), manifests.stream().flatMap(manifest -> Manifests.faults(manifest).stream()).toList());
        manifests.stream().filter(manifest -> !manifest.path("kind").asText().equals("Namespace"))
                .forEach(manifest -> assertEquals("upr-tracker", manifest.at("/metadata/namespace").asText(), manifest.toString()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"one-node", "cloudnativepg"})
    void thePodMayDoNothingItNeedNot(String overlay) throws IOException {
        PodSpec pod = deployment(overlay).getSpec().getTemplate().getSpec();
        assertEquals(false, pod.getAutomountServiceAccountToken());
        assertEquals(true, pod.getSecurityContext().getRunAsNonRoot());
        assertEquals("RuntimeDefault", pod.getSecurityContext().getSeccompProfile().getType());
        Container container = pod.getContainers().get(0);
        assertEquals(true, container.getSecurityContext().getReadOnlyRootFilesystem());
        assertEquals(false, container.getSecurityContext().getAllowPrivilegeEscalation());
        assertEquals(List.of("ALL"), container.getSecurityContext().getCapabilities().getDrop());
        String image = Files.readString(DEPLOY.resolve("container/Containerfile"));
        assertTrue(image.contains("\nUSER " + pod.getSecurityContext().getRunAsUser() + ":"
                + pod.getSecurityContext().getRunAsGroup() + "\n"), "the user of the image");
    }

    @ParameterizedTest
    @ValueSource(strings = {"one-node", "cloudnativepg"})
    void probesAskWhatTheServiceAnswers(String overlay) throws IOException {
        Container container = deployment(overlay).getSpec().getTemplate().getSpec().getContainers().get(0);
        assertEquals(Settings.ofService("quarkus.http.port"), container.getPorts().get(0).getContainerPort().toString());
        Map.of("/q/health/started", container.getStartupProbe(), "/q/health/live", container.getLivenessProbe(),
                "/q/health/ready", container.getReadinessProbe()).forEach((path, probe) -> {
                    assertEquals(path, probe.getHttpGet().getPath());
                    assertEquals(container.getPorts().get(0).getName(), probe.getHttpGet().getPort().getStrVal());
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"one-node", "cloudnativepg"})
    void selectorsFindThePods(String overlay) throws IOException {
        Map<String, String> labels = deployment(overlay).getSpec().getTemplate().getMetadata().getLabels();
        for (JsonNode manifest : rendered(overlay)) {
            for (String place : List.of("/spec/selector/matchLabels", "/spec/podSelector/matchLabels",
                    manifest.path("kind").asText().equals("Service") ? "/spec/selector" : "/none")) {
                manifest.at(place).properties().forEach(label -> assertTrue(label.getKey().equals("cnpg.io/cluster")
                        || label.getValue().asText().equals(labels.get(label.getKey())), manifest + " selects " + label));
            }
        }
    }

    @Test
    void everySettingExistsAndEverySecretIsExplained() throws IOException {
        Settings settings = new Settings();
        String readme = Files.readString(DEPLOY.resolve("README.md"));
        TreeSet<String> variables = new TreeSet<>();
        for (String overlay : List.of("base", "overlays/one-node", "overlays/cloudnativepg")) {
            try (Stream<Path> files = Files.list(KUBERNETES.resolve(overlay))) {
                for (Path file : files.filter(file -> file.toString().endsWith(".yaml")).toList()) {
                    for (JsonNode manifest : Manifests.read(file)) {
                        manifest.path("data").fieldNames().forEachRemaining(variables::add);
                        manifest.findValues("env").forEach(env -> env.forEach(entry -> variables.add(entry.path("name").asText())));
                        manifest.findValues("secretKeyRef").forEach(secret -> assertTrue(readme.contains("`" + secret.path("name").asText()
                                + "`") && readme.contains("`" + secret.path("key").asText() + "`"), "not explained: " + secret));
                    }
                }
            }
        }
        JsonNode compose = Manifests.read(DEPLOY.resolve("compose/compose.yaml")).get(0);
        compose.at("/x-service/environment").fieldNames().forEachRemaining(variables::add);
        Files.readAllLines(DEPLOY.resolve("systemd/upr-tracker.env.example")).stream().filter(line -> line.matches("#?[A-Z_]+=.*"))
                .forEach(line -> variables.add(line.replaceFirst("#?([A-Z_]+)=.*", "$1")));
        assertEquals(List.of(), variables.stream().filter(variable -> !settings.know(variable)).toList(), "unknown to the service");
        assertTrue(variables.size() > 10, variables.toString());
    }

    /** Connections of all pods fit the database, with one pod more while a new version comes in. */
    @Test
    void theDatabaseHasAConnectionForEveryPodThereCanBe() {
        List<JsonNode> manifests = rendered("cloudnativepg");
        int pods = kind(manifests, "HorizontalPodAutoscaler").at("/spec/maxReplicas").asInt() + 1;
        int each = Integer.parseInt(Settings.ofService("quarkus.datasource.jdbc.max-size"));
        JsonNode database = kind(manifests, "Cluster");
        int limit = database.at("/spec/managed/roles/1/connectionLimit").asInt();
        assertTrue(pods * each <= limit, pods + " pods of " + each + " connections");
        assertTrue(limit < database.at("/spec/postgresql/parameters/max_connections").asInt());
    }

    private static Deployment deployment(String overlay) throws IOException {
        return Manifests.YAML.treeToValue(kind(rendered(overlay), "Deployment"), Deployment.class);
    }

    private static JsonNode kind(List<JsonNode> manifests, String kind) {
        return manifests.stream().filter(manifest -> manifest.path("kind").asText().equals(kind)).findFirst().orElseThrow();
    }

    private static List<JsonNode> rendered(String overlay) {
        return RENDERED.computeIfAbsent(overlay, name -> {
            try {
                String version = run("kubectl", "version", "--client");
                assumeTrue(version.matches("(?s).*Kustomize Version: v[5-9].*"), "no kubectl with kustomize 5 or later");
                return Manifests.read(run("kubectl", "kustomize", KUBERNETES.resolve("overlays").resolve(name).toString())).stream()
                        .filter(document -> !document.isNull()).toList();
            } catch (IOException e) {
                assumeTrue(false, "no kubectl: " + e.getMessage());
                throw new IllegalStateException(e);
            }
        });
    }

    private static String run(String... command) throws IOException {
        Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        String output = new String(process.getInputStream().readAllBytes());
        try {
            assertTrue(process.waitFor(20, TimeUnit.SECONDS), "does not end");
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        assertEquals(0, process.exitValue(), String.join(" ", command));
        return output;
    }
}
