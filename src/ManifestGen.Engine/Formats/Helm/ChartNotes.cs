using System.Globalization;
using System.Text;
using ManifestGen.Engine.Resolve;
using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Formats.Helm;

/// <summary>What Helm says after a chart was installed: how to watch it start, and how to reach it.</summary>
/// <param name="product">The product.</param>
/// <param name="keys">The keys of the chart's values.</param>
internal sealed class ChartNotes(RenderedProduct product, OwnerKeys keys)
{
    private const int FirstPort = 8080;

    /// <summary>Writes the template of the notes.</summary>
    public string Write()
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $$$$"""
            {{ .Chart.Name }} {{ .Chart.AppVersion }} is installed as {{ .Release.Name }} in the namespace {{ .Release.Namespace }}.

            To see it start:
              kubectl get pods --namespace {{ .Release.Namespace }} --selector {{{{StandardLabels.PartOf}}}}={{{{product.Name}}}} --watch

            """);
        AppendHosts(text);
        AppendServices(text);
        return text.ToString();
    }

    private void AppendHosts(StringBuilder text)
    {
        foreach (var owner in Manifests().Where(m => ReleaseFields.Of(m, "").Any(f => f.Form == ValueForm.Host)).Select(ReleaseFields.OwnerOf).Distinct(StringComparer.Ordinal))
        {
            // An environment that has no such route has no such values.
            text.Append(CultureInfo.InvariantCulture, $$$$"""
                {{- with .Values.{{{{keys[owner]}}}} }}
                {{- range .hosts }}

                {{{{owner}}}} answers at {{ . }}.
                {{- end }}
                {{- end }}

                """);
        }
    }

    private void AppendServices(StringBuilder text)
    {
        var local = FirstPort;
        var services = product.First.Documents.SelectMany(d => d.Manifests)
            .Where(m => m.Is("Service", "v1") && m["spec"]["selector"].Count > 0 && m["spec"]["clusterIP"].Text != "None");
        foreach (var service in services)
        {
            foreach (var port in service["spec"]["ports"].Items)
            {
                if (port["port"].Integer is not { } number || port["protocol"].String is not (null or "TCP")) continue;
                text.Append(CultureInfo.InvariantCulture, $$$$"""

                    To reach {{{{service.Name}}}} from this machine at localhost:{{{{local}}}}:
                      kubectl port-forward --namespace {{ .Release.Namespace }} service/{{{{service.Name}}}} {{{{local++}}}}:{{{{number}}}}

                    """);
                break;
            }
        }
    }

    private IEnumerable<Manifest> Manifests() => product.Environments.SelectMany(e => e.Documents).SelectMany(d => d.Manifests);
}
