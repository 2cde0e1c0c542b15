package org.code99.plugin.dartboard;

import org.code99.testkit.JarContract;

final class JarTest extends JarContract {}
