package io.guruorm.adoption;

import java.util.List;

/** Files of another tool that become ours as its history is adopted. */
public interface ForeignFiles {

    /** None: the migrations are there already. */
    ForeignFiles NONE = new ForeignFiles() {
        @Override
        public List<ForeignFile> files() {
            return List.of();
        }

        @Override
        public List<String> outline() {
            return List.of();
        }

        @Override
        public void write() {}
    };

    /** The migrations among them. */
    List<ForeignFile> files();

    /** What {@link #write} would do, a line for each file; empty where nothing is left to do. */
    List<String> outline();

    /** Writes them down; called once all else is known to be right, before anything is recorded. */
    void write();
}
