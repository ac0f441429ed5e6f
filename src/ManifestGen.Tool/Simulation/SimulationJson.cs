using System.Text.Json;
using ManifestGen.Engine.Simulation;

namespace ManifestGen.Tool.Simulation;

/// <summary>A simulation as one JSON document. Times are seconds since the beginning.</summary>
internal static class SimulationJson
{
    /// <summary>Writes the report.</summary>
    public static void Write(string name, SimulationResult result, Stream output)
    {
        using var json = new Utf8JsonWriter(output, new JsonWriterOptions { Indented = true, NewLine = "\n" });
        json.WriteStartObject();
        json.WriteString("autoscaler"u8, name);
        json.WriteNumber("requests"u8, Math.Round(result.Requests));
        json.WriteNumber("unserved"u8, Math.Round(result.Unserved));
        json.WriteNumber("podHours"u8, Math.Round(result.PodHours, 3));
        json.WriteNumber("mostReplicas"u8, result.MostReplicas);
        json.WriteNumber("mostWaiting"u8, Math.Round(result.MostWaiting));
        json.WriteStartArray("findings"u8);
        foreach (var finding in result.Findings)
        {
            json.WriteStartObject();
            json.WriteString("kind"u8, finding.Kind);
            json.WriteString("message"u8, finding.Message);
            json.WriteString("help"u8, finding.Help);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("points"u8);
        foreach (var point in result.Points)
        {
            json.WriteStartObject();
            json.WriteNumber("second"u8, point.At.TotalSeconds);
            json.WriteNumber("requestsPerSecond"u8, Math.Round(point.RequestsPerSecond, 3));
            json.WriteNumber("replicas"u8, point.Replicas);
            json.WriteNumber("ready"u8, point.Ready);
            json.WriteNumber("utilization"u8, Math.Round(point.Utilization, 3));
            json.WriteNumber("unserved"u8, Math.Round(point.Unserved, 3));
            json.WriteNumber("waiting"u8, Math.Round(point.Waiting, 3));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.Flush();
        output.WriteByte((byte)'\n');
    }
}
