package org.uprtracker.faults;

/** Exports of UPR Info, made up. */
final class UprInfo {
    private UprInfo() {}

    /** @param text what each recommendation begins with */
    static String rows(int rows, String text) {
        StringBuilder csv = new StringBuilder("To,To-Rgrp,To-Org,Text,From,From-Rgrp,From-Org,Response,Action,Issue,Session\n");
        for (int i = 0; i < rows; i++) {
            csv.append("Kazakhstan,Asia,,").append(text).append(": rebuild house number ").append(i)
                    .append(",France,WEOG,,Supported,4,Detention,34\n");
        }
        return csv.toString();
    }
}
