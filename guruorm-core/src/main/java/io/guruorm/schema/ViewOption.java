package io.guruorm.schema;

/** What may be said of a view. */
public enum ViewOption {
    /** Its tables are read with the rights of who asks, not of who made it. */
    SECURITY_INVOKER("securityInvoker()"),
    /** No condition of a query is looked at before those of the view. */
    SECURITY_BARRIER("securityBarrier()"),
    /** Rows written through it have to be seen through it, and through the views below it. */
    CHECK_OPTION("withCheckOption()"),
    /** Rows written through it have to be seen through it. */
    LOCAL_CHECK_OPTION("withLocalCheckOption()");

    private final String call;

    ViewOption(String call) {
        this.call = call;
    }

    /** The call that says it, for messages. */
    public String call() {
        return call;
    }
}
