// The floor: what it takes at least to read every case, parse it with libcmark, and write the files of a site.
//
// floor parse CASES THREADS
// floor write CASES OUTPUT THREADS LIST
//
// LIST names the files of a real site, each line "SIZE PATH", sorted by path, and as many files of the same sizes
// are written. Those in `cases/NAME/` are pages of the case NAME.md: it is read and parsed once and rendered for each
// of them. What else is on a page, and all other files, are blanks that cost nothing to make.

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
#include <sys/uio.h>
#include <unistd.h>

enum { PATH_SIZE = 4096, BLANKS = 1 << 16 };

// A case with the files made of it; no case for files that are made of none.
struct task {
  char *name;
  size_t first, count;
};

struct file {
  char *path;
  size_t size;
};

static const char *input;
static const char *output;
static struct task *tasks;
static size_t task_count;
static struct file *files;
static size_t file_count;
static atomic_size_t next;
static char blanks[BLANKS];

static void fail(const char *what) {
  perror(what);
  exit(1);
}

static void *grown(void *array, size_t count, size_t size) {
  if (count & (count - 1)) return array;
  array = realloc(array, (count ? 2 * count : 1) * size);
  if (!array) fail("realloc");
  return array;
}

static char *copy(const char *text, size_t length) {
  char *result = strndup(text, length);
  if (!result) fail("strndup");
  return result;
}

static void add_task(char *name, size_t first, size_t count) {
  tasks = grown(tasks, task_count, sizeof *tasks);
  tasks[task_count++] = (struct task){name, first, count};
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

// Makes the folders on the way to a file; those above the last are mostly there.
static void make_folders(char *path) {
  char *last = strrchr(path, '/');
  *last = 0;
  int made = mkdir(path, 0755);
  *last = '/';
  if (made == 0 || errno == EEXIST) return;
  for (char *slash = path + strlen(output) + 1; (slash = strchr(slash, '/')); slash++) {
    *slash = 0;
    if (mkdir(path, 0755) != 0 && errno != EEXIST) fail(path);
    *slash = '/';
  }
}

// Writes a file of its size: the HTML as far as it fits, and blanks.
static void write_file(const struct file *file, const char *html, size_t length) {
  char path[PATH_SIZE];
  snprintf(path, sizeof path, "%s/%s", output, file->path);
  int flags = O_WRONLY | O_CREAT | O_TRUNC;
  int descriptor = open(path, flags, 0644);
  if (descriptor < 0 && errno == ENOENT) {
    make_folders(path);
    descriptor = open(path, flags, 0644);
  }
  if (descriptor < 0) fail(path);
  if (length > file->size) length = file->size;
  for (size_t done = 0; done < file->size;) {
    size_t left = done < length ? length - done : 0;
    size_t rest = file->size - done - left;
    struct iovec parts[2] = {
        {(void *)(html + (left ? done : 0)), left},
        {blanks, rest < BLANKS ? rest : BLANKS},
    };
    ssize_t step = writev(descriptor, parts, 2);
    if (step <= 0) fail(path);
    done += (size_t)step;
  }
  close(descriptor);
}

static void work_on(const struct task *task) {
  cmark_node *tree = NULL;
  if (task->name) {
    char path[PATH_SIZE];
    size_t size;
    snprintf(path, sizeof path, "%s/%s.md", input, task->name);
    char *text = read_file(path, &size);
    tree = cmark_parse_document(text, size, CMARK_OPT_DEFAULT);
    free(text);
  }
  for (size_t index = task->first; index < task->first + task->count; index++) {
    char *html = tree ? cmark_render_html(tree, CMARK_OPT_DEFAULT) : NULL;
    write_file(&files[index], html ? html : "", html ? strlen(html) : 0);
    free(html);
  }
  if (tree) cmark_node_free(tree);
}

static void *work(void *unused) {
  (void)unused;
  for (size_t index; (index = atomic_fetch_add(&next, 1)) < task_count;) work_on(&tasks[index]);
  return NULL;
}

static void list_cases(void) {
  DIR *folder = opendir(input);
  if (!folder) fail(input);
  for (struct dirent *entry; (entry = readdir(folder));) {
    size_t length = strlen(entry->d_name);
    if (length < 4 || strcmp(entry->d_name + length - 3, ".md") != 0) continue;
    add_task(copy(entry->d_name, length - 3), 0, 0);
  }
  closedir(folder);
}

// Reads the list of files and puts those of a case together.
static void list_files(const char *list) {
  size_t length;
  char *text = read_file(list, &length);
  text[length] = 0;
  for (char *line = strtok(text, "\n"); line; line = strtok(NULL, "\n")) {
    char *path;
    size_t size = strtoul(line, &path, 10);
    files = grown(files, file_count, sizeof *files);
    files[file_count] = (struct file){++path, size};
    char *name = NULL;
    if (strncmp(path, "cases/", 6) == 0) {
      const char *end = strchr(path + 6, '/');
      if (end) name = copy(path + 6, (size_t)(end - path - 6));
    }
    struct task *last = task_count ? &tasks[task_count - 1] : NULL;
    if (name && last && last->name && strcmp(last->name, name) == 0) {
      last->count++;
      free(name);
    } else {
      add_task(name, file_count, 1);
    }
    file_count++;
  }
}

int main(int argc, char **argv) {
  int writes = argc == 6 && strcmp(argv[1], "write") == 0;
  if (!writes && !(argc == 4 && strcmp(argv[1], "parse") == 0)) {
    fprintf(stderr, "usage: floor parse CASES THREADS | floor write CASES OUTPUT THREADS LIST\n");
    return 2;
  }
  input = argv[2];
  output = writes ? argv[3] : NULL;
  int threads = atoi(argv[writes ? 4 : 3]);
  if (threads < 1 || threads > 64) return 2;
  memset(blanks, ' ', sizeof blanks);
  if (writes) {
    list_files(argv[5]);
    if (mkdir(output, 0755) != 0 && errno != EEXIST) fail(output);
  } else {
    list_cases();
  }
  pthread_t workers[64];
  for (int i = 0; i < threads; i++) {
    if (pthread_create(&workers[i], NULL, work, NULL) != 0) fail("pthread_create");
  }
  for (int i = 0; i < threads; i++) pthread_join(workers[i], NULL);
  return 0;
}
