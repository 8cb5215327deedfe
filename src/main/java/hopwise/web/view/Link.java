package hopwise.web.view;

/** A link and its words. */
public record Link(String url, String text) {}
