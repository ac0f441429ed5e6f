using ManifestGen.Engine.Rendering.Templates;
using ManifestGen.Engine.Resolve;

namespace ManifestGen.Engine.Rendering.Data;

/// <summary>What runs elsewhere, as templates see it.</summary>
internal static class ExternalData
{
    /// <summary>The variable <c>external</c>.</summary>
    public static ModelObject Of(ResolvedExternalService service) => new ModelObject { Origin = service.Name.Origin }
        .Set("name", service.Name)
        .Set("labels", DataList.Map(service.Labels))
        .Set("annotations", DataList.Map(service.Annotations))
        .Set("host_name", service.HostName)
        .Set("ports", DataList.Of(service.Ports, p => new ModelObject { Origin = p.Name.Origin }
            .Set("name", p.Name)
            .Set("port", p.Port)
            .Set("target_port", p.TargetPort)
            .Set("protocol", p.Protocol)))
        .Set("slices", DataList.Of(service.Slices, s => new ModelObject { Origin = s.Origin }
            .Set("name", s.Name)
            .Set("address_type", s.AddressType)
            .Set("addresses", DataList.Of(s.Addresses))));
}
