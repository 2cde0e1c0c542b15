package ${package};

import org.code99.testkit.JarContract;

/** That the packed jar can be opened, closed and let go by the host that will run it. */
final class JarTest extends JarContract {}
