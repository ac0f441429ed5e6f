namespace ManifestGen.Engine.Resolve.Explaining;

/// <summary>The rows of what runs elsewhere.</summary>
internal static class ExternalExplanation
{
    /// <summary>Adds the rows.</summary>
    public static void Add(Explanation rows, ResolvedExternalService service)
    {
        rows.Add("name", service.Name);
        rows.Add("labels", service.Labels);
        rows.Add("annotations", service.Annotations);
        rows.Add("externalName", service.HostName);
        foreach (var slice in service.Slices) rows.Add($"addresses[{slice.AddressType}]", string.Join(' ', slice.Addresses), slice.Origin);
        foreach (var port in service.Ports)
        {
            rows.Add($"ports[{port.Name.Value}]", port.Port);
            rows.Add($"ports[{port.Name.Value}].targetPort", port.TargetPort);
        }
    }
}
