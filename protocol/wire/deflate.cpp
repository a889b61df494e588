#include "protocol/wire/deflate.hpp"

#include <zlib.h>

#include <new>

namespace urdimbre::wire {
namespace {

constexpr int window_bits = 15;
constexpr int memory_level = 9;
// Where a larger one would take the loop's time for a percent.
constexpr int level = 6;

// A quarter of a megabyte, made once for each thread.
class Deflater {
  public:
    Deflater() {
        // Raw: without a header of zlib's.
        if (deflateInit2(
                &stream_, level, Z_DEFLATED, -window_bits, memory_level, Z_DEFAULT_STRATEGY
            ) != Z_OK) {
            throw std::bad_alloc{};
        }
    }
    ~Deflater() { deflateEnd(&stream_); }
    Deflater(const Deflater&) = delete;
    Deflater& operator=(const Deflater&) = delete;

    void append(std::string& out, std::string_view message) {
        deflateReset(&stream_);
        const std::string_view known = dictionary();
        deflateSetDictionary(
            &stream_, reinterpret_cast<const Bytef*>(known.data()), static_cast<uInt>(known.size())
        );
        const std::size_t before = out.size();
        out.resize(before + deflateBound(&stream_, message.size()));
        // zlib does not write to what it reads.
        stream_.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(message.data()));
        stream_.avail_in = static_cast<uInt>(message.size());
        stream_.next_out = reinterpret_cast<Bytef*>(out.data() + before);
        stream_.avail_out = static_cast<uInt>(out.size() - before);
        ::deflate(&stream_, Z_FINISH);
        out.resize(out.size() - stream_.avail_out);
    }

  private:
    z_stream stream_{};
};

}  // namespace

std::string_view dictionary() { return embedded_dictionaries()[0].text; }

void append_deflated(std::string& out, std::string_view message) {
    thread_local Deflater deflater;
    deflater.append(out, message);
}

}  // namespace urdimbre::wire
