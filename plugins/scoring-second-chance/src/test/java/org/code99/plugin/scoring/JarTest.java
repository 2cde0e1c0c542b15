package org.code99.plugin.scoring;

import org.code99.testkit.JarContract;
import org.junit.jupiter.api.DisplayName;

@DisplayName("The jar of second-chance scoring")
class JarTest extends JarContract {}
