namespace ManifestGen.Engine.Formats.Helm;

/// <summary>The named templates that a chart's other templates include, those of them that it needs.</summary>
internal static class ChartHelpers
{
    /// <summary>Writes them.</summary>
    /// <param name="chart">The chart's name.</param>
    /// <param name="values">The values of each environment.</param>
    /// <param name="hasJobs">Whether Jobs are named by their values.</param>
    public static string Write(string chart, IReadOnlyList<ChartValues> values, bool hasJobs) => string.Join('\n', Parts(chart, values, hasJobs));

    private static IEnumerable<string> Parts(string chart, IReadOnlyList<ChartValues> values, bool hasJobs)
    {
        yield return $$$"""
            {{- /* An image's name: registry, repository, and the digest or, without one, the tag. */ -}}
            {{- define "{{{chart}}}.image" -}}
            {{- with .registry }}{{ . }}/{{ end }}{{ .repository }}{{ if .digest }}@{{ .digest }}{{ else }}:{{ .tag }}{{ end }}
            {{- end }}

            """;
        if (values.Any(v => v.Keys.Any(k => v[k]?["autoscaling"] is not null)))
        {
            yield return $$$"""
                {{- /* The upper bound of an autoscaler, which the API server refuses below the lower one. */ -}}
                {{- define "{{{chart}}}.maxReplicas" -}}
                {{- if lt (int .maxReplicas) (int .minReplicas) }}{{ fail (printf "autoscaling: minReplicas, %d, is more than maxReplicas, %d" (int .minReplicas) (int .maxReplicas)) }}{{ end }}
                {{- int .maxReplicas }}
                {{- end }}

                """;
        }

        if (hasJobs)
        {
            yield return $$$"""
                {{- /* A Job's name. Its Pods cannot be changed, so with other values than it was written with it is another Job. */ -}}
                {{- define "{{{chart}}}.jobName" -}}
                {{- $values := index . 3 | toJson | sha256sum | trunc 8 }}
                {{- index . 0 }}-{{ eq $values (index . 2) | ternary (index . 1) $values }}
                {{- end }}

                """;
        }
    }
}
