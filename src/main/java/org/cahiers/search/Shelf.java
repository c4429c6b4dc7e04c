package org.cahiers.search;

/** A debate as search results name it. */
public record Shelf(long debate, String slug, String title) {}
