package org.uprtracker.http;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.type.LogicalType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * Reads JSON bodies, and says by JSON pointer what is wrong in one: 400 where it cannot be read as what is asked for,
 * 422 where it can be read but breaks a constraint. Nothing is guessed: a number is no text, and a name given twice is
 * refused.
 */
@ApplicationScoped
public class Bodies {
    private static final int DEEPEST = 32;
    private static final int LONGEST_TEXT = 100_000;

    private final ObjectMapper mapper;
    private final Validator validator;

    @Inject
    Bodies(ObjectMapper mapper, Validator validator) {
        this.mapper = strict(mapper.copy());
        this.validator = validator;
    }

    @SuppressWarnings("deprecation") // features of a mapper that Quarkus made: no builder to ask
    private static ObjectMapper strict(ObjectMapper mapper) {
        mapper.getFactory().setStreamReadConstraints(StreamReadConstraints.builder()
                .maxNestingDepth(DEEPEST)
                .maxStringLength(LONGEST_TEXT)
                .build());
        mapper.configure(JsonParser.Feature.STRICT_DUPLICATE_DETECTION, true)
                .configure(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES, true)
                .configure(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS, true)
                .configure(DeserializationFeature.ACCEPT_FLOAT_AS_INT, false)
                // So that a number is kept as it was written.
                .configure(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS, true)
                .configure(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES, false)
                .configure(MapperFeature.ALLOW_COERCION_OF_SCALARS, false);
        for (CoercionInputShape scalar : List.of(
                CoercionInputShape.Integer, CoercionInputShape.Float, CoercionInputShape.Boolean)) {
            mapper.coercionConfigFor(LogicalType.Textual).setCoercion(scalar, CoercionAction.Fail);
        }
        for (LogicalType type : List.of(LogicalType.DateTime, LogicalType.Enum, LogicalType.Integer, LogicalType.Float,
                LogicalType.Boolean, LogicalType.POJO, LogicalType.Collection, LogicalType.Map)) {
            mapper.coercionConfigFor(type).setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail);
        }
        mapper.coercionConfigFor(LogicalType.DateTime).setCoercion(CoercionInputShape.Integer, CoercionAction.Fail);
        return mapper;
    }

    /** A body as a tree, for a merge patch or a batch. */
    public JsonNode tree(byte[] body) {
        try (JsonParser parser = mapper.createParser(body)) {
            JsonNode tree = tree(parser);
            Unreadable.refuseUnstorable(tree, "");
            return tree;
        } catch (IOException e) {
            throw Unreadable.problem(FieldError.at("", "is no JSON in UTF-8"));
        }
    }

    private JsonNode tree(JsonParser parser) throws IOException {
        try {
            JsonNode tree = mapper.readTree(parser);
            if (tree == null || tree.isMissingNode()) {
                throw Unreadable.problem(FieldError.at("", "is missing: JSON is expected"));
            }
            if (parser.nextToken() != null) {
                throw Unreadable.problem(FieldError.at("", "goes on after its end"));
            }
            return tree;
        } catch (JsonProcessingException e) {
            throw Unreadable.problem(Unreadable.malformed(e, Pointer.of(parser.getParsingContext())));
        }
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 400 if the body is not JSON, or not of this type */
    public <T> T read(byte[] body, Class<T> type) {
        return read(tree(body), type);
    }

    /** The same for what was read as a tree before. */
    public <T> T read(JsonNode body, Class<T> type) {
        try {
            T read = mapper.treeToValue(body, type);
            if (read == null) {
                throw Unreadable.problem(FieldError.at("", "may not be null"));
            }
            return read;
        } catch (JsonMappingException e) {
            throw Unreadable.problem(Unreadable.error(e));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree that was read before", e);
        }
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 422 that names every constraint that is broken */
    public void validate(Object body) {
        List<FieldError> broken = violations(body);
        if (!broken.isEmpty()) {
            throw ProblemType.broken(broken);
        }
    }

    /** Every constraint that is broken, by place; for a batch, which answers per item. */
    public List<FieldError> violations(Object body) {
        Set<ConstraintViolation<Object>> broken = validator.validate(body);
        return broken.stream()
                .map(violation -> FieldError.at(Pointer.of(violation), violation.getMessage()))
                .distinct()
                .sorted(Comparator.comparing(FieldError::pointer).thenComparing(FieldError::message))
                .toList();
    }
}
