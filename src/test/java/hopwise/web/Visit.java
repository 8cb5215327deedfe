package hopwise.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A browser without a screen: keeps cookies, follows redirects, carries the form token. */
final class Visit {
  private static final Pattern TOKEN = Pattern.compile("name=\"token\" value=\"([^\"]+)\"");

  private final TestSite site;
  private final CookieManager cookies = new CookieManager();
  private final HttpClient client =
      HttpClient.newBuilder()
          .cookieHandler(cookies)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  Visit(TestSite site) {
    this.site = site;
  }

  /** The value of the learner's cookie. */
  String cookie() {
    return cookies.getCookieStore().getCookies().getFirst().getValue();
  }

  /** Gets a page, following redirects. */
  HttpResponse<String> get(String path, String... headers) {
    return follow(send(request(path, headers).GET().build()));
  }

  /** Posts a form from a page of ours, with the token of that page, following redirects. */
  HttpResponse<String> post(String from, String path, String... fields) {
    return follow(postOnce(token(get(from).body()), path, fields));
  }

  /** Posts a form with the token given, and returns the first answer but for a knock. */
  HttpResponse<String> postOnce(String token, String path, String... fields) {
    var answer = send(form(token, path, fields));
    return answer.statusCode() == 307 ? send(form(token, location(answer), fields)) : answer;
  }

  HttpRequest form(String token, String path, String... fields) {
    return request(
            path, "Origin", site.url(""), "Content-Type", "application/x-www-form-urlencoded")
        .POST(HttpRequest.BodyPublishers.ofString(body(token, fields)))
        .build();
  }

  /** A form as a script posts it: it wants data back, and says so. */
  HttpRequest script(String path, String body) {
    return request(
            path,
            "Accept",
            "application/json",
            "Origin",
            site.url(""),
            "Content-Type",
            "application/x-www-form-urlencoded")
        .POST(HttpRequest.BodyPublishers.ofString(body))
        .build();
  }

  /** The form token in a page; empty if there is none. */
  static String token(String html) {
    var token = TOKEN.matcher(html);
    return token.find() ? token.group(1) : "";
  }

  HttpRequest.Builder request(String path, String... headers) {
    var request =
        HttpRequest.newBuilder(URI.create(path.startsWith("http") ? path : site.url(path)));
    return headers.length == 0 ? request : request.headers(headers);
  }

  HttpResponse<String> send(HttpRequest request) {
    try {
      return client.send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private HttpResponse<String> follow(HttpResponse<String> answer) {
    var now = answer;
    for (int i = 0; i < 5 && (now.statusCode() == 302 || now.statusCode() == 303); i++) {
      now = send(request(location(now).replaceFirst("#.*", "")).GET().build());
    }
    return now;
  }

  static String location(HttpResponse<String> answer) {
    return answer.headers().firstValue("Location").orElseThrow();
  }

  private static String body(String token, String... fields) {
    var pairs = new ArrayList<>(List.of(fields));
    if (!token.isEmpty()) {
      pairs.addAll(List.of("token", token));
    }
    var body = new StringBuilder();
    for (int i = 0; i < pairs.size(); i += 2) {
      body.append(i == 0 ? "" : "&")
          .append(URLEncoder.encode(pairs.get(i), StandardCharsets.UTF_8))
          .append('=')
          .append(URLEncoder.encode(pairs.get(i + 1), StandardCharsets.UTF_8));
    }
    return body.toString();
  }
}
