package org.code99.plugin.taxonomy;

import org.code99.testkit.JarContract;
import org.junit.jupiter.api.DisplayName;

@DisplayName("S17: the jar of the classic taxonomy opens, closes and is collected")
class JarTest extends JarContract {}
