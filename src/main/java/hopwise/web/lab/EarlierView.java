package hopwise.web.lab;

/** Earlier commands of a terminal, on a page of their own ({@code lab-earlier.peb}). */
public record EarlierView(String title, String url, String tab, LabView.Listing listing) {}
