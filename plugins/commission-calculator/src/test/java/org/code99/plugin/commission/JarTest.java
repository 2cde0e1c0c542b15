package org.code99.plugin.commission;

import org.code99.testkit.JarContract;
import org.junit.jupiter.api.DisplayName;

@DisplayName("The jar of the commission calculator")
class JarTest extends JarContract {}
