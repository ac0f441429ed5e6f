using ManifestGen.Clusters.Applying;
using ManifestGen.Clusters.Workloads;
using ManifestGen.Tool.Terminal;

namespace ManifestGen.Tool.Clusters;

/// <summary>What <c>manifestgen up</c> answers.</summary>
internal static class UpReport
{
    /// <summary>Writes the answer to standard output.</summary>
    public static void Write(UpResult result, bool asJson, ToolConsole console)
    {
        if (asJson) WriteJson(result, console);
        else WriteText(result, console.Text);
    }

    /// <summary>An outcome in one word.</summary>
    public static string Word(ApplyOutcome outcome) => outcome switch
    {
        ApplyOutcome.Created => "created",
        ApplyOutcome.Changed => "changed",
        _ => "unchanged",
    };

    private static void WriteText(UpResult result, TextWriter text)
    {
        var lasting = result.Workloads.Count(w => !WorkloadKey.IsTask(w.Workload.Kind));
        var tasks = result.Workloads.Count - lasting;
        text.WriteLine($"{lasting} of {lasting} workloads are ready{(tasks > 0 ? $", {tasks} of {tasks} Jobs are done," : "")} in namespace '{result.Namespace}' of '{result.Context}'.");
        foreach (var port in result.Ports) text.WriteLine($"  {port.Address} leads to {port.Service}:{port.ServicePort}");
        if (result.Ports.Count > 0) text.WriteLine("Ctrl-C closes the ports; the product goes on running. 'manifestgen down' removes it.");
        text.Flush();
    }

    private static void WriteJson(UpResult result, ToolConsole console)
    {
        JsonAnswer.Write(console.Output, json =>
        {
            json.WriteString("context"u8, result.Context);
            json.WriteString("namespace"u8, result.Namespace);
            json.WriteStartArray("images"u8);
            foreach (var (name, deployed) in result.Images)
            {
                json.WriteStartObject();
                json.WriteString("name"u8, name);
                json.WriteString("deployed"u8, deployed);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteStartArray("resources"u8);
            foreach (var applied in result.Applied)
            {
                json.WriteStartObject();
                json.WriteString("apiVersion"u8, applied.Document.ApiVersion);
                json.WriteString("kind"u8, applied.Document.Kind);
                json.WriteString("namespace"u8, applied.Namespace);
                json.WriteString("name"u8, applied.Document.Name);
                json.WriteString("outcome"u8, Word(applied.Outcome));
                json.WriteEndObject();
            }

            json.WriteEndArray();
            SurplusText.Write("removed"u8, result.Pruned.Removed, json);
            SurplusText.Write("kept"u8, result.Pruned.Kept, json);
            json.WriteStartArray("workloads"u8);
            foreach (var workload in result.Workloads) WorkloadJson.Write(workload, json);
            json.WriteEndArray();
            json.WriteStartArray("ports"u8);
            foreach (var port in result.Ports)
            {
                json.WriteStartObject();
                json.WriteString("service"u8, port.Service);
                json.WriteNumber("servicePort"u8, port.ServicePort);
                json.WriteNumber("localPort"u8, port.LocalPort);
                json.WriteString("address"u8, port.Address);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            ClusterFault.Write(result.Findings, json);
        });
        console.Output.Flush();
    }
}
