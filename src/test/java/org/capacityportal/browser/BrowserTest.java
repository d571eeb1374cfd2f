package org.capacityportal.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.capacityportal.PortalTest;
import org.junit.jupiter.api.extension.ExtendWith;

/** A test of what a user does, in a real browser. Its methods take a {@link Visitor}, a fresh one each. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@PortalTest
@ExtendWith(Chromium.class)
@interface BrowserTest {}
