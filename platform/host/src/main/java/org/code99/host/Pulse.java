package org.code99.host;

/**
 * How an extension is at this moment.
 *
 * @param pluginId its plugin
 * @param extensionId which it is
 * @param resting whether the breaker keeps calls from it, or its plugin is in quarantine
 * @param abandoned its threads of this process that are past their deadline and have not ended
 */
public record Pulse(String pluginId, String extensionId, boolean resting, int abandoned) {}
