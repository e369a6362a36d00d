package io.guruorm.error;

import org.jspecify.annotations.Nullable;

/** A setting, option or name that cannot be used as given: the caller has to change what was written down. */
public final class ConfigurationException extends GuruException {

    private static final long serialVersionUID = 1L;

    /**
     * Says which setting is wrong and what would be right.
     *
     * @param message the setting, its value (never a secret) and the cure
     */
    public ConfigurationException(String message) {
        super(message);
    }

    /**
     * Says which setting is wrong and keeps what a reader of it threw.
     *
     * @param message the setting, its value (never a secret) and the cure
     * @param cause what was thrown below
     */
    public ConfigurationException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
