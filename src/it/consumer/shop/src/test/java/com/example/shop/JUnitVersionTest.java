package com.example.shop;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What runs here is the JUnit that was asked for, and not one that came along with something else. */
class JUnitVersionTest {

    @Test
    void isTheOneThatWasAskedFor() {
        assertThat(Test.class.getPackage().getImplementationVersion())
                .isEqualTo(System.getProperty("asked.junit.version"));
    }
}
