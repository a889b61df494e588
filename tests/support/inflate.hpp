#pragma once

#include <zlib.h>
#include <cstddef>
#include <stdexcept>
#include <string>
#include <string_view>

namespace urdimbre::tests {

// What a client makes of a binary frame: a raw deflate stream with a preset dictionary.
inline std::string inflated(std::string_view payload, std::string_view dictionary) {
    std::string input{payload};
    z_stream stream{};
    if (inflateInit2(&stream, -15) != Z_OK) throw std::runtime_error("no memory to inflate with");
    inflateSetDictionary(
        &stream,
        reinterpret_cast<const Bytef*>(dictionary.data()),
        static_cast<uInt>(dictionary.size())
    );
    stream.next_in = reinterpret_cast<Bytef*>(input.data());
    stream.avail_in = static_cast<uInt>(input.size());
    std::string out;
    char some[4096];
    int result = Z_OK;
    while (result == Z_OK) {
        stream.next_out = reinterpret_cast<Bytef*>(some);
        stream.avail_out = sizeof some;
        result = ::inflate(&stream, Z_NO_FLUSH);
        out.append(some, sizeof some - stream.avail_out);
    }
    const bool whole = result == Z_STREAM_END && stream.avail_in == 0;
    inflateEnd(&stream);
    if (!whole) throw std::runtime_error("not what deflate makes");
    return out;
}

// One message as permessage-deflate carries it (RFC 7692, section 7.2.1), by itself.
inline std::string deflated_message(std::string_view message) {
    std::string input{message};
    z_stream stream{};
    if (deflateInit2(&stream, 6, Z_DEFLATED, -12, 8, Z_DEFAULT_STRATEGY) != Z_OK) {
        throw std::runtime_error("no memory to deflate with");
    }
    std::string out(deflateBound(&stream, input.size()) + 16, '\0');
    stream.next_in = reinterpret_cast<Bytef*>(input.data());
    stream.avail_in = static_cast<uInt>(input.size());
    stream.next_out = reinterpret_cast<Bytef*>(out.data());
    stream.avail_out = static_cast<uInt>(out.size());
    ::deflate(&stream, Z_SYNC_FLUSH);
    out.resize(out.size() - stream.avail_out - 4);
    deflateEnd(&stream);
    return out;
}

}  // namespace urdimbre::tests
