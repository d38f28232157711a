// Runs one command and writes what it cost. It is a program of its own, and C, because a process
// starts with its parent's peak memory: measured from a Swift program, a small command would
// seem as large as that program.
//
//   launcher MEASURES STDOUT STDERR COMMAND [ARGUMENT...]
//
// MEASURES gets one line: wall ns, user us, system us, peak memory KiB, bytes given to write
// calls (-1 if unknown), status (128 + signal when killed). Standard input is empty.

#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static int opened(const char *path, int flags) {
  int descriptor = open(path, flags | O_CLOEXEC, 0644);
  if (descriptor < 0) {
    fprintf(stderr, "cannot open '%s': %s\n", path, strerror(errno));
    exit(125);
  }
  return descriptor;
}

// What an ended process, not yet reaped, handed to write and its kin.
static long long bytes_written(pid_t process) {
  char path[64], line[128];
  long long bytes = -1;
  snprintf(path, sizeof path, "/proc/%d/io", (int)process);
  FILE *file = fopen(path, "r");
  if (file == NULL) return -1;
  while (fgets(line, sizeof line, file) != NULL)
    if (sscanf(line, "wchar: %lld", &bytes) == 1) break;
  fclose(file);
  return bytes;
}

static long long nanoseconds(struct timespec from, struct timespec to) {
  return (to.tv_sec - from.tv_sec) * 1000000000LL + (to.tv_nsec - from.tv_nsec);
}

static long long microseconds(struct timeval time) {
  return time.tv_sec * 1000000LL + time.tv_usec;
}

int main(int count, char **arguments) {
  if (count < 5) {
    fprintf(stderr, "usage: launcher MEASURES STDOUT STDERR COMMAND [ARGUMENT...]\n");
    return 64;
  }
  int measures = opened(arguments[1], O_WRONLY | O_CREAT | O_TRUNC);
  int input = opened("/dev/null", O_RDONLY);
  int output = opened(arguments[2], O_WRONLY | O_CREAT | O_TRUNC);
  int errors = opened(arguments[3], O_WRONLY | O_CREAT | O_TRUNC);

  // What earlier commands left to be written must not be paid for by this one's fsync.
  sync();

  struct timespec start, end;
  struct rusage usage;
  siginfo_t ended;
  int status;
  clock_gettime(CLOCK_MONOTONIC, &start);
  pid_t process = fork();
  if (process < 0) {
    fprintf(stderr, "cannot fork: %s\n", strerror(errno));
    return 125;
  }
  if (process == 0) {
    if (dup2(input, 0) < 0 || dup2(output, 1) < 0 || dup2(errors, 2) < 0) _exit(126);
    execvp(arguments[4], arguments + 4);
    dprintf(2, "cannot run '%s': %s\n", arguments[4], strerror(errno));
    _exit(127);
  }
  if (waitid(P_PID, process, &ended, WEXITED | WNOWAIT) < 0) {
    fprintf(stderr, "cannot wait: %s\n", strerror(errno));
    return 125;
  }
  clock_gettime(CLOCK_MONOTONIC, &end);
  long long written = bytes_written(process);
  if (wait4(process, &status, 0, &usage) < 0) {
    fprintf(stderr, "cannot wait: %s\n", strerror(errno));
    return 125;
  }
  int code = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
  int printed = dprintf(
      measures, "%lld %lld %lld %ld %lld %d\n", nanoseconds(start, end),
      microseconds(usage.ru_utime), microseconds(usage.ru_stime), usage.ru_maxrss, written, code);
  return printed > 0 ? 0 : 125;
}
