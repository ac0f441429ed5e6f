using System.Net;
using System.Runtime.CompilerServices;
using ManifestGen.Clusters.Applying;
using ManifestGen.Clusters.Connection;
using ManifestGen.Clusters.Requests;

namespace ManifestGen.Clusters.Pods;

/// <summary>The log of one container of one Pod.</summary>
internal sealed class PodLog(ClusterConnection cluster, string space, string pod, string container, LogOptions options)
{
    // The latest time that was read, and how many lines of it; a connection that follows one repeats them.
    private string _last = "";
    private int _lines;
    private string _known = "";
    private int _repeated;

    /// <summary>Reads the lines. A stream that breaks off is taken up after the last line.</summary>
    /// <exception cref="ClusterException">The cluster refuses.</exception>
    public async IAsyncEnumerable<LogLine> Read([EnumeratorCancellation] CancellationToken cancellation)
    {
        for (var attempt = 1; attempt <= RetryPlan.Attempts; attempt++)
        {
            (_known, _repeated) = (_last, _lines);
            // A container that has not started, or is gone with its Pod, has nothing to read.
            using var response = await StreamRequest.Open(cluster, Request(), [HttpStatusCode.BadRequest, HttpStatusCode.NotFound], cancellation);
            if (!response.IsSuccessStatusCode) yield break;

            using var reader = new StreamReader(await response.Content.ReadAsStreamAsync(cancellation));
            var broken = false;
            while (!broken)
            {
                string? line = null;
                try
                {
                    line = await reader.ReadLineAsync(cancellation);
                }
                catch (Exception lost) when (lost is IOException or HttpRequestException)
                {
                    broken = true;
                }

                if (line is null) break;
                if (Line(line) is not { } read) continue;
                attempt = 1;
                yield return read;
            }

            if (!broken) yield break;
            await Task.Delay(RetryPlan.Pause(attempt, null), cluster.Time, cancellation);
        }
    }

    private ApiRequest Request()
    {
        var query = $"container={Uri.EscapeDataString(container)}&timestamps=true{(options.Follows ? "&follow=true" : "")}{(options.Previous ? "&previous=true" : "")}";
        if (_last.Length > 0) query += $"&sinceTime={Uri.EscapeDataString(_last)}";
        else query += $"{(options.Tail is { } tail ? $"&tailLines={tail}" : "")}{(options.Since is { } since ? $"&sinceSeconds={(int)Math.Ceiling(since.TotalSeconds)}" : "")}";
        return ApiRequest.Get($"{ApiResource.Pods.Path(space, pod)}/log?{query}", $"the log of {pod} cannot be read") with { Accept = "*/*" };
    }

    // The time stands first, to the nanosecond. Lines of both streams of a container need not be in order, and what the node itself says has no time.
    private LogLine? Line(string line)
    {
        var end = line.IndexOf(' ', StringComparison.Ordinal);
        var time = end < 0 ? line : line[..end];
        if (!IsTime(time)) return new LogLine(pod, container, "", line);
        if (IsKnown(time)) return null;
        var order = string.CompareOrdinal(time, _last);
        if (order >= 0) (_last, _lines) = (time, order == 0 ? _lines + 1 : 1);
        return new LogLine(pod, container, time, end < 0 ? "" : line[(end + 1)..]);
    }

    private static bool IsTime(string text) => text is [>= '0' and <= '9', _, _, _, '-', _, _, '-', _, _, 'T', ..];

    private bool IsKnown(string time)
    {
        if (_known.Length == 0) return false;
        var order = string.CompareOrdinal(time, _known);
        if (order < 0 || (order == 0 && _repeated-- > 0)) return true;
        _known = "";
        return false;
    }
}
