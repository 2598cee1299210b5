package org.uprtracker.bundle;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Validator;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.uprtracker.assessment.Assessment;
import org.uprtracker.commitment.Commitment;
import org.uprtracker.development.Development;
import org.uprtracker.http.Json;
import org.uprtracker.journal.Content;
import org.uprtracker.organisation.Organisation;
import org.uprtracker.recommendation.Recommendation;
import org.uprtracker.review.Cycle;
import org.uprtracker.review.Review;
import org.uprtracker.review.Session;
import org.uprtracker.review.State;
import org.uprtracker.source.Source;
import org.uprtracker.taxonomy.Provision;
import org.uprtracker.taxonomy.Theme;

/** The curated data that come with the product: one YAML file per kind of thing, under {@code data/}. */
@ApplicationScoped
public class BundledData {
    private static final Map<String, Class<? extends Content>> FILES = files();

    /** Who wrote and released what comes with the product. */
    private static final String PROJECT = "UPR follow-up tracker project";

    private final Validator validator;

    @Inject
    BundledData(Validator validator) {
        this.validator = validator;
    }

    private static Map<String, Class<? extends Content>> files() {
        Map<String, Class<? extends Content>> files = new LinkedHashMap<>();
        files.put("sources", Source.class);
        files.put("states", State.class);
        files.put("organisations", Organisation.class);
        files.put("cycles", Cycle.class);
        files.put("sessions", Session.class);
        files.put("reviews", Review.class);
        files.put("provisions", Provision.class);
        files.put("themes", Theme.class);
        files.put("recommendations", Recommendation.class);
        files.put("commitments", Commitment.class);
        files.put("developments", Development.class);
        files.put("assessments", Assessment.class);
        return files;
    }

    /** Every thing in the files. @throws IllegalStateException naming file and thing, if one breaks a rule */
    public List<Content> read() {
        List<Content> contents = new ArrayList<>();
        ObjectMapper yaml = Json.strict(new YAMLMapper(new YAMLFactory()));
        FILES.forEach((file, type) -> contents.addAll(read(yaml, file, type)));
        return contents;
    }

    private <T extends Content> List<T> read(ObjectMapper yaml, String file, Class<T> type) {
        try (InputStream in = open(file)) {
            List<T> things = yaml.readValue(in, yaml.getTypeFactory().constructCollectionType(List.class, type));
            things.forEach(thing -> check(file, thing));
            return things.stream().map(thing -> signed(thing, type)).toList();
        } catch (IOException e) {
            throw new IllegalStateException("data/" + file + ".yaml: " + e.getMessage(), e);
        }
    }

    private static <T extends Content> T signed(T thing, Class<T> type) {
        return thing instanceof Assessment assessment ? type.cast(assessment.signedBy(PROJECT, PROJECT)) : thing;
    }

    private <T extends Content> void check(String file, T thing) {
        String broken = validator.validate(thing).stream()
                .map(rule -> rule.getPropertyPath() + " " + rule.getMessage())
                .sorted()
                .collect(Collectors.joining("; "));
        if (!broken.isEmpty()) {
            throw new IllegalStateException("data/" + file + ".yaml, " + thing.publicId() + ": " + broken);
        }
    }

    /** SHA-256 over all files: the name of this release of the data. */
    public String hash() {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            for (String file : FILES.keySet()) {
                try (InputStream in = open(file)) {
                    sha.update(in.readAllBytes());
                }
            }
            return HexFormat.of().formatHex(sha.digest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static InputStream open(String file) throws IOException {
        InputStream in = BundledData.class.getResourceAsStream("/data/" + file + ".yaml");
        if (in == null) {
            throw new IOException("is missing");
        }
        return in;
    }
}
