package org.code99.approach.letter;

import org.code99.testkit.JarContract;

final class JarTest extends JarContract {}
