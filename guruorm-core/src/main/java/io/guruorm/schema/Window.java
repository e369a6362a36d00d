package io.guruorm.schema;

import io.guruorm.error.GuruException;

/** The time in which a blueprint and what hangs on it may be written to: as long as its callback runs. */
final class Window {

    private final String table;
    private boolean open = true;

    Window(String table) {
        this.table = table;
    }

    void whileOpen(Runnable callback) {
        try {
            callback.run();
        } finally {
            open = false;
        }
    }

    void require() {
        if (!open) {
            throw new GuruException("The blueprint of " + table + " was used after its callback had ended, so nothing "
                    + "would come of it. Keep all calls on it inside the callback.");
        }
    }
}
