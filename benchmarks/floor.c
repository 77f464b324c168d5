// The floor: what it takes at least to read every case, parse it with libcmark, and write a file for it.
//
// floor parse|write CASES OUTPUT THREADS

#include <cmark.h>
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { PATH_SIZE = 4096 };

static const char *input;
static const char *output;
static int writes;
static char **names;
static size_t count;
static atomic_size_t next;

static void fail(const char *what) {
  perror(what);
  exit(1);
}

static char *read_file(const char *path, size_t *size) {
  int file = open(path, O_RDONLY);
  struct stat status;
  if (file < 0 || fstat(file, &status) != 0) fail(path);
  *size = (size_t)status.st_size;
  char *text = malloc(*size + 1);
  if (!text) fail("malloc");
  for (size_t got = 0; got < *size;) {
    ssize_t step = read(file, text + got, *size - got);
    if (step <= 0) fail(path);
    got += (size_t)step;
  }
  close(file);
  return text;
}

static void write_page(const char *name, const char *html) {
  char path[PATH_SIZE];
  snprintf(path, sizeof path, "%s/%.*s", output, (int)(strlen(name) - 3), name);
  if (mkdir(path, 0755) != 0 && errno != EEXIST) fail(path);
  strncat(path, "/index.html", sizeof path - strlen(path) - 1);
  int file = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0644);
  if (file < 0) fail(path);
  size_t size = strlen(html);
  for (size_t done = 0; done < size;) {
    ssize_t step = write(file, html + done, size - done);
    if (step <= 0) fail(path);
    done += (size_t)step;
  }
  close(file);
}

static void *work(void *unused) {
  (void)unused;
  for (size_t index; (index = atomic_fetch_add(&next, 1)) < count;) {
    char path[PATH_SIZE];
    size_t size;
    snprintf(path, sizeof path, "%s/%s", input, names[index]);
    char *text = read_file(path, &size);
    if (writes) {
      char *html = cmark_markdown_to_html(text, size, CMARK_OPT_DEFAULT);
      write_page(names[index], html);
      free(html);
    } else {
      cmark_node_free(cmark_parse_document(text, size, CMARK_OPT_DEFAULT));
    }
    free(text);
  }
  return NULL;
}

static void list_cases(void) {
  DIR *folder = opendir(input);
  if (!folder) fail(input);
  size_t capacity = 1024;
  names = malloc(capacity * sizeof *names);
  for (struct dirent *entry; (entry = readdir(folder));) {
    size_t length = strlen(entry->d_name);
    if (length < 4 || strcmp(entry->d_name + length - 3, ".md") != 0) continue;
    if (count == capacity) names = realloc(names, (capacity *= 2) * sizeof *names);
    if (!names || !(names[count++] = strdup(entry->d_name))) fail("malloc");
  }
  closedir(folder);
}

int main(int argc, char **argv) {
  if (argc != 5) {
    fprintf(stderr, "usage: floor parse|write CASES OUTPUT THREADS\n");
    return 2;
  }
  writes = strcmp(argv[1], "write") == 0;
  input = argv[2];
  output = argv[3];
  int threads = atoi(argv[4]);
  if (threads < 1 || threads > 64) return 2;
  list_cases();
  if (writes && mkdir(output, 0755) != 0 && errno != EEXIST) fail(output);
  pthread_t workers[64];
  for (int i = 0; i < threads; i++) {
    if (pthread_create(&workers[i], NULL, work, NULL) != 0) fail("pthread_create");
  }
  for (int i = 0; i < threads; i++) pthread_join(workers[i], NULL);
  return 0;
}
