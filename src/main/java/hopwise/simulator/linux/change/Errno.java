package hopwise.simulator.linux.change;

/** The errors of the kernel, with the words of the C library for them. */
public enum Errno {
  EPERM("Operation not permitted"),
  ENOENT("No such file or directory"),
  ESRCH("No such process"),
  EACCES("Permission denied"),
  EBUSY("Device or resource busy"),
  EEXIST("File exists"),
  ENODEV("No such device"),
  EINVAL("Invalid argument"),
  ELOOP("Too many levels of symbolic links"),
  EOPNOTSUPP("Operation not supported"),
  EADDRNOTAVAIL("Cannot assign requested address"),
  ENETDOWN("Network is down"),
  ENETUNREACH("Network is unreachable"),
  EHOSTUNREACH("No route to host"),
  EAGAIN("Resource temporarily unavailable");

  private final String words;

  Errno(String words) {
    this.words = words;
  }

  /** What {@code strerror} says. */
  public String words() {
    return words;
  }
}
