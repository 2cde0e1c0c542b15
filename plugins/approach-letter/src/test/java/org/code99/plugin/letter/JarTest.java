package org.code99.plugin.letter;

import org.code99.testkit.JarContract;

final class JarTest extends JarContract {}
