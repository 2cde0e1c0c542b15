package org.code99.plugin.email;

import org.code99.testkit.JarContract;
import org.junit.jupiter.api.DisplayName;

@DisplayName("The jar of the e-mail channel")
class JarTest extends JarContract {}
