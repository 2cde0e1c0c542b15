package org.code99.approach.dartboard;

import org.code99.testkit.JarContract;

final class JarTest extends JarContract {}
