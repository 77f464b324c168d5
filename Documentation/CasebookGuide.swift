// The articles beside this file need a module to belong to; nothing uses it. `make docs` builds it.
