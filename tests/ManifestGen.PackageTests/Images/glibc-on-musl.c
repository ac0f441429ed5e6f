/* What Debian's C++ library and GCC's runtime ask of glibc and musl has not. For the image that stands in for Alpine's, see make-base-images. */
#define _GNU_SOURCE
#include <link.h>
#include <sys/random.h>
#include <time.h>

char __libc_single_threaded;
unsigned int __cpu_model[4];

int __cpu_indicator_init(void) { return 0; }

/* What a thread leaves behind stays: the process ends as a whole. */
int __cxa_thread_atexit_impl(void (*destructor)(void *), void *object, void *library) { return 0; }

size_t __strftime_l(char *text, size_t size, const char *format, const struct tm *time, locale_t locale) { return strftime(text, size, format, time); }

unsigned int arc4random(void)
{
    unsigned int value = 0;
    getrandom(&value, sizeof value, 0);
    return value;
}

struct search {
    char *address;
    struct dl_find_object *found;
};

static int look(struct dl_phdr_info *library, size_t size, void *data)
{
    struct search *search = data;
    int holds = 0;
    search->found->dlfo_eh_frame = 0;
    for (int at = 0; at < library->dlpi_phnum; at++) {
        const ElfW(Phdr) *part = &library->dlpi_phdr[at];
        char *begin = (char *)library->dlpi_addr + part->p_vaddr;
        if (part->p_type == PT_GNU_EH_FRAME) search->found->dlfo_eh_frame = begin;
        if (part->p_type != PT_LOAD || search->address < begin || search->address >= begin + part->p_memsz) continue;
        search->found->dlfo_map_start = begin;
        search->found->dlfo_map_end = begin + part->p_memsz;
        holds = 1;
    }
    return holds && search->found->dlfo_eh_frame;
}

/* The library that an address lies in, by which an exception finds its way. */
int _dl_find_object(void *address, struct dl_find_object *found)
{
    struct search search = { address, found };
    return dl_iterate_phdr(look, &search) ? 0 : -1;
}
