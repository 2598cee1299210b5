package org.uprtracker.access;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.uprtracker.boot.TestDatabase;

/** A test of who may what, against the service on a real PostgreSQL with the curated data. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@interface AccessTest {}
